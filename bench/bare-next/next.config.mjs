// Not compressed per request: the product keeps its pages compressed, and the framework shall not be
// slowed down by what it would leave to a proxy.
export default { compress: false, poweredByHeader: false };
