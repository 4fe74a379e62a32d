DROP TABLE measures;
DROP TABLE categories;
DROP TABLE appointments;
DROP TABLE patients;
