namespace Leibniz.Symbolic;

/// <summary>What tells binders of one kind apart beside their operands.</summary>
/// <param name="Index">The bound variable.</param>
/// <param name="Body">The body, over the index and the parameters.</param>
/// <param name="Parameters">The parameters' names, separated by commas.</param>
internal sealed record BinderTag(string Index, Expr Body, string Parameters);
