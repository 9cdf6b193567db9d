using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Loops: counted where the counter's course is known, else with the number of rounds recorded.</content>
internal sealed partial class MethodReader
{
    private void ReadLoop(ILoopOperation loop)
    {
        switch (loop)
        {
            case IForLoopOperation each:
                ReadFor(each);
                break;
            case IForEachLoopOperation each:
                ReadForEach(each);
                break;
            case IWhileLoopOperation each:
                ReadWhile(each);
                break;
            default:
                throw new Unsupported(Descriptors.Construct, loop.Syntax, "This loop", "write it as for or while");
        }
    }

    private void ReadFor(IForLoopOperation loop)
    {
        Jump jumps = BodyJumps(loop.Body);
        if ((jumps & (Jump.Return | Jump.Break)) == 0 && Counted(loop) is { } counted)
        {
            ReadDeclaredCounters(loop, counted.Counter);
            Expression from = Atomic(counted.From), limit = Atomic(counted.Limit);
            if (counted.Inclusive)
                limit = Name(new Verbatim(new(["", counted.Step > 0 ? " + 1" : " - 1"]), new([limit]), false), false, "int");
            var counter = new Variable(
                _names.Fresh(counted.Counter.Name), Text(counted.Counter.Type), VariableKind.Discrete, false, false, true, "",
                EquatableArray<string>.Empty);
            if (from is Constant { Text: "0" } && counted.Step > 0)
                _limits[counter.Name] = limit;
            _scope.Bindings[counted.Counter] = new() { Place = Place.Of(counter), Variable = counter };
            Frame body = ReadBody(
                loop, counter, () => ReadSequence(Parts(loop.Body), 0), jumps, null);
            Emit(new CountLoop(counter.Name, from, limit, counted.Step, body));
            return;
        }
        foreach (IOperation before in loop.Before)
            ReadStatement(before);
        ReadGeneral(loop, loop.Condition, loop.Body, loop.AtLoopBottom, jumps, testFirst: true);
    }

    // for (int i = …, n = …; …): all but the counter are ordinary locals.
    private void ReadDeclaredCounters(IForLoopOperation loop, ILocalSymbol counter)
    {
        foreach (IVariableDeclaratorOperation declarator in loop.Before.SelectMany(static b => b.DescendantsAndSelf()).OfType<IVariableDeclaratorOperation>())
        {
            if (!SymbolEqualityComparer.Default.Equals(declarator.Symbol, counter))
                ReadDeclarator(declarator, declarator.Initializer);
        }
    }

    // for (int i = from; i < limit; i += step), with limit and i left alone by the body.
    private static Count? Counted(IForLoopOperation loop)
    {
        if (loop.Condition is not IBinaryOperation { LeftOperand: ILocalReferenceOperation { Local: { } counter } } test
            || counter.Type.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64)
            || loop.AtLoopBottom.Length != 1 || StepOf(loop.AtLoopBottom[0], counter) is not { } step || step == 0)
            return null;
        IVariableDeclaratorOperation? start = loop.Before.SelectMany(static b => b.DescendantsAndSelf())
            .OfType<IVariableDeclaratorOperation>().FirstOrDefault(d => SymbolEqualityComparer.Default.Equals(d.Symbol, counter));
        if (start?.GetVariableInitializer()?.Value is not { } from)
            return null;
        bool inclusive = test.OperatorKind is BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThanOrEqual;
        bool up = test.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual;
        bool down = test.OperatorKind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;
        if (!(up && step > 0) && !(down && step < 0))
            return null;
        HashSet<ISymbol> assigned = Assignments.In(loop.Body);
        if (assigned.Contains(counter) || test.RightOperand.DescendantsAndSelf().Any(o => o is
                IInvocationOperation { TargetMethod.Name: not "GetLength" } or IArrayElementReferenceOperation { Type.SpecialType: not SpecialType.None }
            || o is ILocalReferenceOperation l && (assigned.Contains(l.Local) || SymbolEqualityComparer.Default.Equals(l.Local, counter))
            || o is IParameterReferenceOperation p && assigned.Contains(p.Parameter)))
            return null;
        return new(counter, from, test.RightOperand, step, inclusive);
    }

    private static int? StepOf(IOperation operation, ILocalSymbol counter)
    {
        if (operation is IExpressionStatementOperation statement)
            operation = statement.Operation;
        switch (operation)
        {
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation t } increment
                when SymbolEqualityComparer.Default.Equals(t.Local, counter):
                return increment.Kind == OperationKind.Increment ? 1 : -1;
            case ICompoundAssignmentOperation { Target: ILocalReferenceOperation t, Value.ConstantValue: { HasValue: true, Value: int by } } compound
                when SymbolEqualityComparer.Default.Equals(t.Local, counter):
                return compound.OperatorKind switch
                {
                    BinaryOperatorKind.Add => by,
                    BinaryOperatorKind.Subtract => -by,
                    _ => null,
                };
            default:
                return null;
        }
    }

    private void ReadWhile(IWhileLoopOperation loop) =>
        ReadGeneral(loop, loop.Condition, loop.Body, [], BodyJumps(loop.Body), loop.ConditionIsTop);

    private void ReadGeneral(
        ILoopOperation loop, IOperation? condition, IOperation body, IReadOnlyList<IOperation> bottom, Jump jumps, bool testFirst) =>
        ReadGeneral(
            loop, () => condition is null ? new Constant("true", false) : InPlace(condition), () => ReadSequence(Parts(body), 0),
            () =>
            {
                foreach (IOperation step in bottom)
                    ReadStatement(step);
            },
            jumps, testFirst, () => Condition(condition!));

    // A condition that is one expression; null where it takes statements, as a call that is read in place does, or a step of a counter.
    private Expression? InPlace(IOperation condition)
    {
        int variables = _frame.Variables.Count;
        Expression? test = null;
        if (Collect(() => test = Raw(condition)).Count == 0)
            return test;
        _frame.Variables.RemoveRange(variables, _frame.Variables.Count - variables);
        return null;
    }

    private void ReadGeneral(
        ILoopOperation loop, System.Func<Expression?> condition, System.Action body, System.Action bottom, Jump jumps, bool testFirst,
        System.Func<Expression>? statements = null)
    {
        var exits = new List<Variable>();
        Variable? broken = jumps.HasFlag(Jump.Break) ? MakeFlag(_frame) : null;
        if (broken is not null)
        {
            Emit(new Assign(Place.Of(broken), new Constant("false", false)));
            exits.Add(broken);
        }
        if (jumps.HasFlag(Jump.Return))
            exits.Add(_scope.Returned ??= MakeFlag(_scopeFrame));
        foreach (Variable exit in exits)
            _scope.Checked.Add(exit.Name);
        ForgetAssigned(loop);
        Variable? again = null;
        Expression? test = testFirst ? condition() : null;
        if (test is null)
        {
            again = MakeFlag(_frame);
            _scope.Checked.Add(again.Name);
            Emit(new Assign(Place.Of(again), testFirst ? statements!() : new Constant("true", false)));
            test = new Load(Place.Of(again));
        }
        if (exits.Count > 0)
            test = new Verbatim(new(["", " && ", ""]), new([NoneOf(exits), test]), false);
        Frame frame = ReadBody(
            loop, null,
            () =>
            {
                body();
                void Bottom()
                {
                    bottom();
                    if (again is not null)
                        Emit(new Assign(Place.Of(again), condition() ?? statements!()));
                }
                if (exits.Count == 0)
                {
                    Bottom();
                }
                else
                {
                    Expression going = Name(NoneOf(exits), false, "bool");
                    List<Statement> last = Collect(Bottom);
                    Emit(new Branch(going, new(last), EquatableArray<Statement>.Empty));
                }
            },
            jumps, broken);
        Emit(new WhileLoop(test, frame));
        ForgetAssigned(loop);
    }

    private Frame ReadBody(IOperation loop, Variable? counter, System.Action read, Jump jumps, Variable? broken)
    {
        HashSet<ISymbol> assigned = Assignments.In(loop);
        ForgetAssigned(loop);
        _frame = new(_frame, assigned);
        if (counter is not null)
        {
            _homes[counter.Name] = _frame;
            _stable.Add(counter.Name);
        }
        var scope = new LoopScope { Broken = broken, Skipped = jumps.HasFlag(Jump.Continue) ? MakeFlag(_frame) : null };
        _scope.Loops.Add(scope);
        read();
        _scope.Loops.RemoveAt(_scope.Loops.Count - 1);
        Frame frame = _frame.Build();
        _frame = _frame.Parent!;
        ForgetAssigned(loop);
        return frame;
    }

    private static Jump BodyJumps(IOperation body) => Jumps.Of(body);
}
