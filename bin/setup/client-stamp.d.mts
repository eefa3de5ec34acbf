export function hasClients(): boolean;
export function noteClients(areMade: boolean): void;
