using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Arrays of several dimensions and of arrays: as arrays of numbers.</content>
internal sealed partial class MethodReader
{
    // The limits of counters that begin at 0, by their names: an index within them needs no check.
    private readonly Dictionary<string, Expression> _limits = [];

    private static Constant Whole(int value) => new(value.ToString(CultureInfo.InvariantCulture), false);

    private static bool IsRows(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: 1, ElementType: IArrayTypeSymbol { Rank: 1 } inner } && IsReal(inner.ElementType);

    private static bool IsRectangle(ITypeSymbol type) => type is IArrayTypeSymbol { Rank: > 1 } array && IsReal(array.ElementType);

    private Binding NewLayout(string name, ITypeSymbol element, IReadOnlyList<Expression> lengths, bool jagged)
    {
        Expression total = lengths[0];
        for (int k = 1; k < lengths.Count; k++)
            total = Join("(", total, " * ", lengths[k], ")");
        if (total is Verbatim)
            total = Name(total, false, "int");
        Binding flat = NewArray(name, _compilation.CreateArrayTypeSymbol(element), [total]);
        return new() { Layout = new(flat.Place!, lengths, null, jagged) };
    }

    // new double[n, m] and its like; null for anything else.
    private Binding? NewShaped(IArrayCreationOperation creation, string name, ITypeSymbol type)
    {
        if (IsRectangle(type))
        {
            ITypeSymbol element = ((IArrayTypeSymbol)type).ElementType;
            Binding made = NewLayout(name, element, [.. creation.DimensionSizes.Select(Atomic)], false);
            if (creation.Initializer is { } rows)
                Fill(made.Layout!.Flat, [.. Leaves(rows)], Text(element));
            return made;
        }
        if (IsRows(type))
        {
            ITypeSymbol element = ((IArrayTypeSymbol)((IArrayTypeSymbol)type).ElementType).ElementType;
            if (creation.Initializer is { } elements)
                return RowsOf(elements.ElementValues, name, element, creation);
            return NewRows(creation, name, element);
        }
        return Shapes.Element(type) is { } structure && Shapes.Fields(structure) is { } fields
            && Shapes.Of(type).Kind == VariableKind.Aggregate && creation.DimensionSizes.Length == 1
            ? NewStructures(creation, name, fields) : null;
    }

    private static IReadOnlyList<IOperation>? Listed(IOperation row) => Plain(row) switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues,
        ICollectionExpressionOperation collection when collection.Elements.All(static e => e is not ISpreadOperation) => collection.Elements,
        _ => null,
    };

    private static IOperation? Made(IOperation row) =>
        Plain(row) is IArrayCreationOperation { Initializer: null, DimensionSizes: { Length: 1 } sizes } ? sizes[0] : null;

    private static IOperation Plain(IOperation value)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        return value;
    }

    private void Fill(Place array, IReadOnlyList<IOperation> values, string type)
    {
        for (int i = 0; i < values.Count; i++)
            AssignTo(new() { Place = array with { Path = new([new Accessor(null, new([Whole(i)]))]), Type = type } }, values[i]);
    }

    private static IEnumerable<IOperation> Leaves(IArrayInitializerOperation rows) =>
        rows.ElementValues.SelectMany(static e => e is IArrayInitializerOperation inner ? Leaves(inner) : [e]);

    private static Place InFlat(Layout layout, Expression index) => layout.Flat with
    {
        Path = new([.. layout.Flat.Path, new Accessor(null, new([index]))]), Type = layout.Flat.Type.Contains("float") ? "float" : "double",
    };

    // How an array lies, where it is one of several dimensions or of arrays that was taken apart.
    private Layout? LayoutOf(IOperation array) => Plain(array) switch
    {
        ILocalReferenceOperation local => Lookup(local.Local, local.Syntax).Layout,
        IParameterReferenceOperation parameter => Lookup(parameter.Parameter, parameter.Syntax).Layout,
        _ => null,
    };

    // An element of such an array, or of a row of it; null where the array is none.
    private Binding? LaidElement(IOperation array, IReadOnlyList<IOperation> indices, ITypeSymbol type)
    {
        if (LayoutOf(array) is { } layout)
        {
            if (layout.IsJagged)
                return RowView(layout, RowIndex(layout, indices[0]), type);
            Expression index = Within(StableOrRaw(indices[0]), layout.Lengths[0], outer: true);
            for (int k = 1; k < indices.Count; k++)
                index = Join("(", Join("(", index, " * ", layout.Lengths[k], ")"), " + ", Within(StableOrRaw(indices[k]), layout.Lengths[k], outer: false), ")");
            return new() { Place = InFlat(layout, index) };
        }
        if (Plain(array) is IArrayElementReferenceOperation { Indices: { Length: 1 } at } row && LayoutOf(row.ArrayReference) is { IsJagged: true } rows)
        {
            Expression start = StartOf(rows, SlotOf(rows, RowIndex(rows, at[0])), out Expression length);
            return new() { Place = InFlat(rows, Join("(", start, " + ", Within(FromEnd(indices[0]) is { } back ? Join("(", length, " - ", Discrete(back), ")") : StableOrRaw(indices[0]), length, outer: false), ")")) };
        }
        return null;
    }

    private Expression StableOrRaw(IOperation index) => _raw ? Discrete(index) : StableIndex(index);

    private Expression RowIndex(Layout layout, IOperation index) =>
        FromEnd(index) is { } back ? Named(Join("(", layout.Lengths[0], " - ", Discrete(back), ")"), null) : StableOrRaw(index);

    // Which row lies at an index, where rows change places.
    private Expression SlotOf(Layout layout, Expression row) =>
        layout.Order is { } order ? Named(new Load(Whole(order, row)), null) : row;

    private Expression StartOf(Layout layout, Expression slot, out Expression length)
    {
        if (layout.Starts is not { } starts)
        {
            length = layout.Lengths[1];
            return Join("(", Within(slot, layout.Lengths[0], outer: true), " * ", length, ")");
        }
        Expression from = new Load(Whole(starts, slot)), to = new Load(Whole(starts, Join("(", slot, " + 1)")));
        length = Named(Join("(", to, " - ", from, ")"), null);
        return Named(from, null);
    }

    private Expression Named(Expression value, Expression? length)
    {
        if (length is not null)
            value = Within(value, length, outer: true);
        return _raw || value is Constant || value is Load { Place.IsWhole: true } ? value : Name(value, false, "int");
    }

    // An index that is checked, since the flat array's own check does not see it. The check of the first index is that of
    // the flat array, all others being within their own dimensions.
    private Expression Within(Expression index, Expression length, bool outer)
    {
        if (outer || index is Load { Place: { IsWhole: true, Root: var name } } && _limits.TryGetValue(name, out Expression? limit) && limit.Equals(length))
            return index;
        if (index is Constant known && length is Constant bound && int.TryParse(known.Text, out int i) && int.TryParse(bound.Text, out int n) && i >= 0 && i < n)
            return index;
        return Join("global::Leibniz.Compiled.Layout.Within(", index, ", ", length, ")");
    }

    private Binding RowView(Layout layout, Expression row, ITypeSymbol type)
    {
        Expression slot = SlotOf(layout, row), start = StartOf(layout, slot, out Expression length);
        Binding view = View("row", Resolve(type), layout.Flat, Named(start, null), Named(length, null));
        _rowOf[view.Variable!.Name] = (layout, slot);
        return view;
    }

    // Length, GetLength and the length of a row; null for other arrays.
    private Expression? LaidLength(IOperation array, int? dimension)
    {
        if (LayoutOf(array) is { } layout)
        {
            if (dimension is { } k)
                return layout.Lengths[k];
            return layout.IsJagged ? layout.Lengths[0] : Length(layout.Flat);
        }
        if (Plain(array) is IArrayElementReferenceOperation { Indices: { Length: 1 } at } row && LayoutOf(row.ArrayReference) is { IsJagged: true } rows)
        {
            StartOf(rows, SlotOf(rows, RowIndex(rows, at[0])), out Expression length);
            return length;
        }
        return null;
    }
}
