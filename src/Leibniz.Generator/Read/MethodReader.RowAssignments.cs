using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Assignments of rows: new ones, and those that change places.</content>
internal sealed partial class MethodReader
{
    private static readonly Constant s_zero = new("0.0", true);

    // double[][] a = [[…], new double[n], …].
    private Binding RowsOf(IReadOnlyList<IOperation> rows, string name, ITypeSymbol element, IOperation creation)
    {
        bool moves = ChangesPlaces(creation, name, out IOperation? anew);
        if (anew is not null)
            throw RowsFail(anew.Syntax, name, "its rows are listed where it is declared, and one is made anew; make it in an array of its own");
        List<IReadOnlyList<IOperation>?> listed = [.. rows.Select(Listed)];
        List<IOperation?> sizes = [.. rows.Select(Made)];
        int foreign = Enumerable.Range(0, rows.Count).FirstOrDefault(i => listed[i] is null && sizes[i] is null, -1);
        if (foreign >= 0)
            throw RowsFail(rows[foreign].Syntax, name, $"its row '{rows[foreign].Syntax}' is an array that has a name of its own; list its elements, or copy them into a new row");
        if (rows.Count == 0)
            throw RowsFail(creation.Syntax, name, "it has no rows");
        if (listed.All(r => r is not null && r.Count == listed[0]!.Count))
        {
            Binding made = NewLayout(name, element, [Whole(rows.Count), Whole(listed[0]!.Count)], true);
            Fill(made.Layout!.Flat, [.. listed.SelectMany(static r => r!)], Text(element));
            return InOrder(made, name, moves, filled: true);
        }
        if (sizes.All(s => s is not null && s.Syntax.ToString() == sizes[0]!.Syntax.ToString()))
            return InOrder(NewLayout(name, element, [Whole(rows.Count), Atomic(sizes[0]!)], true), name, moves, filled: true);
        Binding starts = NewTable(name + "_starts", Whole(rows.Count + 1));
        for (int i = 0; i < rows.Count; i++)
            Emit(new Assign(Whole(starts.Place!, Whole(i + 1)), listed[i] is { } values ? Whole(values.Count) : Atomic(sizes[i]!)));
        Binding jagged = Apart(name, element, Whole(rows.Count), starts.Place!);
        for (int i = 0; i < rows.Count; i++)
        {
            if (listed[i] is { } values)
                FillRow(jagged.Layout!, Whole(i), values);
        }
        return InOrder(jagged, name, moves, filled: true);
    }

    private static bool ChangesPlaces(IOperation creation, string name, out IOperation? anew)
    {
        ILocalSymbol? local = Owner(creation, out IOperation root);
        anew = local?.Name != name ? null : root.Descendants().OfType<ISimpleAssignmentOperation>().FirstOrDefault(a => IsRowOf(a.Target, local) && IsNewRow(a.Value));
        return local?.Name == name && ChangesPlaces(root, local);
    }

    private void FillRow(Layout layout, Expression slot, IReadOnlyList<IOperation> values)
    {
        Expression start = StartOf(layout, slot, out _);
        for (int i = 0; i < values.Count; i++)
            AssignTo(new() { Place = InFlat(layout, Join("(", start, " + ", Whole(i), ")")) }, values[i]);
    }

    // a[i] = new double[n], a[i] = [x, y], a[i] = a[j].
    private bool AssignRow(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IArrayElementReferenceOperation { Indices: { Length: 1 } indices } target || !IsRows(Resolve(target.ArrayReference.Type!)))
            return false;
        string name = target.ArrayReference.Syntax.ToString();
        if (LayoutOf(target.ArrayReference) is not { IsGiven: false } layout)
            throw RowsFail(assignment.Syntax, name, "its rows are the caller's, and stay where they are; copy their elements");
        if (!IsNewRow(assignment.Value))
        {
            if (layout.Order is null)
                throw RowsFail(assignment.Syntax, name, "its rows change places in a method, or by a name, other than those that declare it; let them change places where it is declared");
            Expression index = Named(RowIndex(layout, indices[0]), null);
            Emit(new Assign(Whole(layout.Order, index), RowIn(layout, assignment.Value, name)));
            return true;
        }
        Expression slot = Named(RowIndex(layout, indices[0]), null);
        if (layout.Order is { } order)
            Emit(new Assign(Whole(order, slot), slot));
        IReadOnlyList<IOperation>? values = Listed(assignment.Value);
        if (layout.Starts is not null && Made(assignment.Value) is { } size && size.DescendantsAndSelf().Any(static o => o is IInvocationOperation || IsElement(o)))
        {
            StartOf(layout, slot, out Expression length);
            Emit(new Effect(Join("global::Leibniz.Compiled.Layout.Same(", Atomic(size), ", ", length, ")")));
        }
        if (!layout.IsMadeOnce)
        {
            Expression start = Named(StartOf(layout, slot, out Expression length), null);
            EachElement(length, i => Emit(new Assign(InFlat(layout, Join("(", start, " + ", i, ")")), s_zero)));
        }
        if (values is not null)
            FillRow(layout, slot, values);
        return true;
    }

    // (a[i], a[j]) = (a[j], a[i]).
    private bool Reordered(ITupleOperation targets, IOperation value)
    {
        if (value is not ITupleOperation values || !targets.Elements.Any(t => t is IArrayElementReferenceOperation { Indices.Length: 1 } row && LayoutOf(row.ArrayReference) is { IsJagged: true }))
            return false;
        var places = new List<Place>();
        var slots = new List<Expression>();
        foreach (IOperation target in targets.Elements)
        {
            if (target is not IArrayElementReferenceOperation row || LayoutOf(row.ArrayReference) is not { IsJagged: true, Order: { } order, IsGiven: false } layout)
                throw new Unsupported(Descriptors.Construct, target.Syntax, "This exchange of rows", "exchange the rows of an array of arrays that is made here, and nothing else with them");
            places.Add(Whole(order, Named(RowIndex(layout, row.Indices[0]), null)));
        }
        for (int i = 0; i < places.Count; i++)
        {
            var row = (IArrayElementReferenceOperation)targets.Elements[i];
            slots.Add(RowIn(LayoutOf(row.ArrayReference)!, values.Elements[i], row.ArrayReference.Syntax.ToString()));
        }
        for (int i = 0; i < places.Count; i++)
            Emit(new Assign(places[i], slots[i]));
        return true;
    }

    // Which of the rows a reference to one is.
    private Expression RowIn(Layout layout, IOperation value, string name)
    {
        value = Plain(value);
        if (value is IArrayElementReferenceOperation { Indices: { Length: 1 } at } row && LayoutOf(row.ArrayReference) is { } rows && rows.Flat.Equals(layout.Flat))
            return Name(new Load(Whole(layout.Order!, RowIndex(layout, at[0]))), false, "int");
        if (value is ILocalReferenceOperation local && Lookup(local.Local, local.Syntax).Variable is { } view
            && _rowOf.TryGetValue(view.Name, out (Layout Layout, Expression Slot) known) && known.Layout.Flat.Equals(layout.Flat))
            return known.Slot;
        throw RowsFail(value.Syntax, name, $"its row becomes '{value.Syntax}', which is none of its own rows; copy the elements");
    }
}
