namespace Leibniz.Generator.Model;

/// <summary>target = function(arguments): a call that is not read in place, since the function calls itself.</summary>
/// <param name="Function">The name of one of the method's functions.</param>
/// <param name="Arguments">Atoms for numbers, loads of whole arrays.</param>
/// <param name="Target">Where the result goes; null where there is none.</param>
internal sealed record Call(string Function, EquatableArray<Expression> Arguments, Place? Target) : Statement;
