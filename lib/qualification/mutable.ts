/** A value while it is being made; once it is shared nobody changes it. */
export type Mutable<Value> = { -readonly [Name in keyof Value]: Value[Name] };
