using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>The making of arrays of arrays: rows one behind the other, and where each begins if their lengths differ.</content>
internal sealed partial class MethodReader
{
    // The symbol of a row's view, and which row it sees.
    private readonly Dictionary<string, (Layout Layout, Expression Slot)> _rowOf = [];

    private static ILocalSymbol? Owner(IOperation made, out IOperation root)
    {
        ILocalSymbol? local = null;
        for (root = made; root.Parent is not null; root = root.Parent)
            local ??= root is IVariableDeclaratorOperation declarator ? declarator.Symbol : null;
        return local;
    }

    private static bool IsRowOf(IOperation target, ILocalSymbol? local) =>
        target is IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation owner, Type: IArrayTypeSymbol }
        && SymbolEqualityComparer.Default.Equals(owner.Local, local);

    private static bool IsNewRow(IOperation value) => Made(value) is not null || Listed(value) is not null;

    // rows[i] = rows[j], and the like in tuples.
    private static bool ChangesPlaces(IOperation root, ILocalSymbol? local) => root.Descendants().Any(o =>
        o is ISimpleAssignmentOperation row && IsRowOf(row.Target, local) && !IsNewRow(row.Value)
        || o is IDeconstructionAssignmentOperation { Target: ITupleOperation targets } && targets.Elements.Any(t => IsRowOf(t, local)));

    // new double[n][], whose rows the body makes.
    private Binding NewRows(IArrayCreationOperation creation, string name, ITypeSymbol element)
    {
        ILocalSymbol? local = Owner(creation, out IOperation root);
        List<ISimpleAssignmentOperation> sites = [.. root.Descendants().OfType<ISimpleAssignmentOperation>().Where(a => IsRowOf(a.Target, local) && IsNewRow(a.Value))];
        if (sites.Count == 0)
            throw RowsFail(creation.Syntax, name, "its rows are not made where it is declared; write rows[i] = new double[n] in one loop behind it");
        bool moves = ChangesPlaces(root, local);
        bool once = IsMadeOnce(sites, creation);
        Binding made;
        if (UniformLength(sites) is { } length)
        {
            if (!once && (moves || sites.Any(s => IsHeld(s, local))))
                throw RowsFail(sites[0].Syntax, name, "a row is made anew while another name may still see the old one; make each row once");
            made = NewLayout(name, element, [Atomic(creation.DimensionSizes[0]), Atomic(length)], true);
        }
        else
        {
            if (!once)
                throw RowsFail(sites[sites.Count - 1].Syntax, name, "its rows have lengths that differ, so that each is made once: in one counted loop by its counter, or by a constant index, unconditionally and in the block of the declaration");
            Expression count = Atomic(creation.DimensionSizes[0]);
            Binding starts = NewTable(name + "_starts", Named(Join("(", count, " + 1)"), null));
            foreach (ISimpleAssignmentOperation site in sites)
                Measure(site, creation, name, local!, new(starts.Place!, [count], starts.Place, true));
            made = Apart(name, element, count, starts.Place!);
        }
        return InOrder(made with { Layout = made.Layout! with { IsMadeOnce = once } }, name, moves, filled: false);
    }

    // From lengths, one behind the other, to beginnings.
    private Binding Apart(string name, ITypeSymbol element, Expression count, Place starts)
    {
        EachElement(count, i => Emit(new Assign(
            Whole(starts, Join("(", i, " + 1)")),
            Join("(", new Load(Whole(starts, i)), " + global::Leibniz.Compiled.Layout.Length(", new Load(Whole(starts, Join("(", i, " + 1)"))), "))"))));
        Expression total = Name(new Load(Whole(starts, count)), false, "int");
        Binding flat = NewArray(name, _compilation.CreateArrayTypeSymbol(element), [total]);
        return new() { Layout = new(flat.Place!, [count], starts, true) };
    }

    private Binding InOrder(Binding made, string name, bool moves, bool filled)
    {
        if (!moves)
            return made;
        Expression count = made.Layout!.Lengths[0];
        Binding order = NewTable(name + "_order", count);
        EachElement(count, i => Emit(new Assign(Whole(order.Place!, i), filled ? i : Whole(-1))));
        return made with { Layout = made.Layout with { Order = order.Place } };
    }

    // Whole numbers of the rows' own, which no text of the user's names: they lie in the storage of the call.
    private Binding NewTable(string name, Expression length)
    {
        var table = new Variable(_names.Fresh(name), Variable.Table, VariableKind.Discrete, false, false, true, "int", EquatableArray<string>.Empty);
        Declare(table);
        Emit(new Allocate(table.Name, new([length])));
        return new() { Place = Place.Of(table), Variable = table };
    }

    private static Place Whole(Place array, Expression index) => array with { Path = new([new Accessor(null, new([index]))]), Type = "int" };

    private static Unsupported RowsFail(SyntaxNode at, string name, string reason) => new(Descriptors.Construct, at, $"'{name}'", reason);

    // The one length of all rows, known at the declaration; null where there is none.
    private IOperation? UniformLength(IReadOnlyList<ISimpleAssignmentOperation> sites)
    {
        IOperation? length = null;
        foreach (ISimpleAssignmentOperation site in sites)
        {
            if (Made(site.Value) is not { } size || length is not null && length.Syntax.ToString() != size.Syntax.ToString())
                return null;
            length = size;
        }
        IEnumerable<ISymbol> named = length!.DescendantsAndSelf().Select(SymbolOf).Where(static s => s is not null).Select(static s => s!);
        return named.Any(s => !_scope.Stable.Contains(s) || !_scope.Bindings.ContainsKey(s))
            || length!.DescendantsAndSelf().Any(static o => o is IInvocationOperation || IsElement(o)) ? null : length;
    }

    // Whether another name for a row lives on while the row is made.
    private static bool IsHeld(IOperation site, ILocalSymbol? local)
    {
        for (IOperation? block = site.Parent; block is not null; block = block.Parent)
        {
            if (block is IBlockOperation && block.Descendants().OfType<IVariableDeclaratorOperation>().Any(d =>
                    d.Syntax.SpanStart < site.Syntax.SpanStart && ReferenceEquals(BlockOf(d), block)
                    && d.GetVariableInitializer()?.Value is { } value && IsRowOf(Plain(value), local)))
                return true;
        }
        return false;
    }

    private static IOperation? BlockOf(IOperation operation)
    {
        IOperation? each = operation.Parent;
        while (each is not null and not IBlockOperation)
            each = each.Parent;
        return each;
    }
}
