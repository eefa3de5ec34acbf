export function nodeProblem(version: string): string | null;
export function checkNode(): void;
