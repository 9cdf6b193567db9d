using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Read;

/// <summary>Drops the flags of jumps that nothing looks at.</summary>
internal static class Flags
{
    public const string Prefix = "jumped";

    public static Frame Prune(Frame frame, HashSet<string> looked) => new(
        new(frame.Variables.Where(v => Kept(v.Name, looked))), Prune(frame.Statements, looked));

    private static EquatableArray<Statement> Prune(EquatableArray<Statement> statements, HashSet<string> looked) =>
        new(statements.Select(s => Prune(s, looked)).Where(static s => s is not null)!);

    private static Statement? Prune(Statement statement, HashSet<string> looked)
    {
        switch (statement)
        {
            case Assign assign:
                return Kept(assign.Target.Root, looked) ? assign : null;
            case Branch branch:
                EquatableArray<Statement> then = Prune(branch.Then, looked), otherwise = Prune(branch.Otherwise, looked);
                return then.Count + otherwise.Count == 0 ? null : branch with { Then = then, Otherwise = otherwise };
            case CountLoop loop:
                return loop with { Body = Prune(loop.Body, looked) };
            case WhileLoop loop:
                return loop with { Body = Prune(loop.Body, looked) };
            default:
                return statement;
        }
    }

    private static bool Kept(string name, HashSet<string> looked) =>
        !name.StartsWith(Prefix, System.StringComparison.Ordinal) || looked.Contains(name);
}
