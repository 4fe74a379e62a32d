// Starts Swagger UI. Kept out of index.html so that the page needs no inline script.
window.ui = SwaggerUIBundle({
  url: "/api/v1/swagger.json",
  dom_id: "#swagger-ui",
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  deepLinking: true,
  docExpansion: "list",
  displayRequestDuration: true,
  // Tokens stay in this page's memory, and the contract is sent to nobody for validation.
  persistAuthorization: false,
  validatorUrl: null,
});
