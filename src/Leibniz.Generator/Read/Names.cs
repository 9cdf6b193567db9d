using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace Leibniz.Generator.Read;

/// <summary>Names that are unique in a generated method.</summary>
internal sealed class Names
{
    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<string, int> _next = [];

    /// <summary>The wanted name, with a number where it is taken.</summary>
    public string Fresh(string wanted)
    {
        if (SyntaxFacts.GetKeywordKind(wanted) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(wanted) != SyntaxKind.None)
            wanted += "_";
        if (ReservedNames.IsMade(wanted))
            wanted += "_0";
        if (_taken.Add(wanted))
            return wanted;
        int number = _next.TryGetValue(wanted, out int last) ? last : 1;
        string name;
        do
            name = $"{wanted}_{++number}";
        while (!_taken.Add(name));
        _next[wanted] = number;
        return name;
    }
}
