/** Set by the server in bin/ on every request, after whatever the client sent was thrown away. */
export const CLIENT_ADDRESS_HEADER = "x-client-address";
