// Without one of its own, the bare app would be built with the product's.
export function register() {}
