export async function real() { return [] }
