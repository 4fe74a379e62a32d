#include <sqlite3.h>

// sqlite3_config takes a list of unknown length, which Swift doesn't import.
static inline int accord_config_memory_status(int is_kept) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, is_kept); }

// SQLITE_TRANSIENT is a cast of -1 to a function pointer, which Swift doesn't import:
// these two bind with it, so SQLite copies the bytes before they return. No bytes at no address
// are an empty value and not NULL.
static inline int accord_bind_text(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int accord_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}
