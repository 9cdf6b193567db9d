using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Transform;

/// <content>Steps on copies of their variables.</content>
internal sealed partial class SearchFirst
{
    // Without derivatives, or with those of what they are copies of.
    private sealed class Copy(SearchFirst names, string suffix = "_sought", bool derives = false)
    {
        private readonly Dictionary<string, string> _names = [];

        public string Rename(string name) => _names[name] = names.Fresh(name + suffix);

        public string Name(string name) => _names.TryGetValue(name, out string copy) ? copy : name;

        public Variable Of(Variable variable) => variable with { Name = Rename(variable.Name), IsTemporary = true };

        public IEnumerable<Statement> All(IEnumerable<Statement> statements) => statements.Select(Of);

        // What is read of the method's own variables is text: no derivative passes.
        public Expression Of(Expression expression) => expression switch
        {
            Load { Place: { IsReal: true } place } when !derives && !(place.IsWhole && _names.ContainsKey(place.Root)) => Plain(new Load(Of(place))),
            Load load => new Load(Of(load.Place)),
            Operation operation => operation with { Arguments = new(operation.Arguments.Select(Of)) },
            Verbatim verbatim => verbatim with { Holes = new(verbatim.Holes.Select(Inside)) },
            _ => expression,
        };

        public Expression Plain(Load load) => new Verbatim(new(["", ""]), new([load]), true);

        private Expression Inside(Expression hole) => hole is Load load ? new Load(Of(load.Place)) : Of(hole);

        private Place Of(Place place) => place with
        {
            Root = Name(place.Root),
            Path = new(place.Path.Select(step => step with { Indices = new(step.Indices.Select(Of)) })),
        };

        private Statement Of(Statement statement)
        {
            switch (statement)
            {
                case Assign assign:
                    return new Assign(Of(assign.Target), Of(assign.Value));
                case Accumulate sum:
                    return sum with { Target = Of(sum.Target), Value = Of(sum.Value) };
                case Branch branch:
                    return new Branch(Of(branch.Condition), new(All(branch.Then)), new(All(branch.Otherwise)));
                case CountLoop loop:
                    string index = Rename(loop.Index);
                    return loop with { Index = index, From = Of(loop.From), Limit = Of(loop.Limit), Body = Of(loop.Body) };
                case WhileLoop loop:
                    return new WhileLoop(Of(loop.Condition), Of(loop.Body));
                default:
                    var alias = (Alias)statement;
                    return new Alias(Name(alias.Variable), Of(alias.Source), alias.Start is null ? null : Of(alias.Start), alias.Length is null ? null : Of(alias.Length));
            }
        }

        public Frame Of(Frame frame)
        {
            Variable[] variables = [.. frame.Variables.Select(Of)];
            return new(new(variables), new(All(frame.Statements)));
        }
    }
}
