window.SwaggerUIBundle({
    url: '/docs/openapi.yml',
    dom_id: '#api',
    deepLinking: true,
    persistAuthorization: true,
    validatorUrl: null,
});
