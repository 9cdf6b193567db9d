using System.Collections.Generic;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>Walks over statements and expressions.</summary>
internal static class Walk
{
    /// <summary>All statements of a frame, those of branches and nested loops too, in the order of the text.</summary>
    public static IEnumerable<Statement> All(IEnumerable<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            yield return statement;
            foreach (IEnumerable<Statement> inner in Blocks(statement))
            {
                foreach (Statement each in All(inner))
                    yield return each;
            }
        }
    }

    /// <summary>The lists of statements directly in a statement.</summary>
    public static IEnumerable<EquatableArray<Statement>> Blocks(Statement statement)
    {
        switch (statement)
        {
            case Branch branch:
                yield return branch.Then;
                yield return branch.Otherwise;
                break;
            case CountLoop loop:
                yield return loop.Body.Statements;
                break;
            case WhileLoop loop:
                yield return loop.Body.Statements;
                break;
        }
    }

    /// <summary>The body of a loop; null for another statement.</summary>
    public static Frame? Body(Statement statement) => statement switch
    {
        CountLoop loop => loop.Body,
        WhileLoop loop => loop.Body,
        _ => null,
    };

    /// <summary>The places read by an expression, indices included.</summary>
    public static IEnumerable<Place> Reads(Expression? expression)
    {
        switch (expression)
        {
            case Load load:
                yield return load.Place;
                foreach (Place place in IndexReads(load.Place))
                    yield return place;
                break;
            case Operation operation:
                foreach (Expression argument in operation.Arguments)
                {
                    foreach (Place place in Reads(argument))
                        yield return place;
                }
                break;
            case Verbatim verbatim:
                foreach (Expression hole in verbatim.Holes)
                {
                    foreach (Place place in Reads(hole))
                        yield return place;
                }
                break;
        }
    }

    /// <summary>The places read by the indices of a place.</summary>
    public static IEnumerable<Place> IndexReads(Place place)
    {
        foreach (Accessor step in place.Path)
        {
            foreach (Expression index in step.Indices)
            {
                foreach (Place read in Reads(index))
                    yield return read;
            }
        }
    }

    /// <summary>The places whose values a statement's own expressions read, nested blocks not included.</summary>
    public static IEnumerable<Place> Reads(Statement statement)
    {
        IEnumerable<Expression?> expressions = statement switch
        {
            Assign assign => [assign.Value],
            Accumulate accumulate => [accumulate.Value],
            Branch branch => [branch.Condition],
            CountLoop loop => [loop.From, loop.Limit],
            WhileLoop loop => [loop.Condition],
            Allocate allocate => allocate.Lengths,
            Alias alias => [new Load(alias.Source), alias.Start, alias.Length],
            Effect effect => [effect.Text],
            Derive derive => [new Load(derive.Source), .. derive.Wholes],
            Call call => call.Arguments,
            _ => [],
        };
        foreach (Expression? expression in expressions)
        {
            foreach (Place place in Reads(expression))
                yield return place;
        }
        Place? target = Target(statement);
        if (target is not null)
        {
            foreach (Place place in IndexReads(target))
                yield return place;
        }
    }

    /// <summary>The place that a statement writes.</summary>
    public static Place? Target(Statement statement) => statement switch
    {
        Assign assign => assign.Target,
        Accumulate accumulate => accumulate.Target,
        Derive derive => derive.Target,
        Call call => call.Target,
        _ => null,
    };

    /// <summary>The real places that a real value depends on smoothly.</summary>
    public static IEnumerable<Place> Smooth(Expression expression)
    {
        switch (expression)
        {
            case Load load:
                yield return load.Place;
                break;
            case Operation operation:
                foreach (Expression argument in operation.Arguments)
                {
                    foreach (Place place in Smooth(argument))
                        yield return place;
                }
                break;
        }
    }
}
