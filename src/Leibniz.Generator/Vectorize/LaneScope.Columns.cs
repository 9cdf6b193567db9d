using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Vectorize;

/// <content>Views of evenly spaced rows whose elements inner loops read again and again.</content>
internal sealed partial class LaneScope
{
    /// <summary>The views at a loop's own level, another one each round, that a loop within a loop reads: to be read into lanes
    /// once.</summary>
    /// <param name="body">The body of the loop.</param>
    public IEnumerable<Alias> ReadAgain(Frame body)
    {
        foreach (Alias alias in body.Statements.OfType<Alias>())
        {
            if (alias is { Start: not null, Length: { } length } && !Varies(length) && ViewVaries(alias) && alias.Source.IsWhole
                && !_inside.Contains(Storage(alias.Source.Root)) && _variable(Storage(alias.Source.Root))?.Element == "double"
                && Inner(body.Statements).SelectMany(static l => Inner(l.Statements)).Any(l => Reads(l, alias.Variable)))
                yield return alias;
        }
    }

    private static IEnumerable<Frame> Inner(EquatableArray<Statement> statements) =>
        Walk.All(statements).Where(static s => s is CountLoop or WhileLoop).Select(static s => Walk.Body(s)!);

    private static bool Reads(Frame body, string view) =>
        Walk.All(body.Statements).Any(s => Walk.Reads(s).Any(p => !p.IsWhole && p.Root == view));
}
