using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Statements, in a row.</content>
internal sealed partial class MethodReader
{
    // Reads statements from a place on. Behind one that may jump, the rest goes into a branch.
    private void ReadSequence(IReadOnlyList<IOperation> statements, int from)
    {
        for (int i = from; i < statements.Count; i++)
        {
            IOperation statement = statements[i];
            if (statement is IBlockOperation block)
            {
                ReadSequence([.. block.Operations, .. statements.Skip(i + 1)], 0);
                return;
            }
            Jump jumps = Jumps.Of(statement);
            if (jumps == Jump.None)
            {
                ReadStatement(statement);
                continue;
            }
            if (statement is IReturnOperation or IBranchOperation)
            {
                ReadJump(statement);
                return;
            }
            IOperation[] rest = [.. statements.Skip(i + 1)];
            if (statement is IConditionalOperation choice)
            {
                bool thenLeaves = Jumps.AlwaysLeaves(choice.WhenTrue), otherwiseLeaves = choice.WhenFalse is { } o && Jumps.AlwaysLeaves(o);
                if (thenLeaves || otherwiseLeaves)
                {
                    Expression condition = Condition(choice.Condition);
                    List<Statement> then = Collect(() => ReadSequence(thenLeaves ? Parts(choice.WhenTrue) : [.. Parts(choice.WhenTrue), .. rest], 0));
                    List<Statement> otherwise = Collect(
                        () => ReadSequence(otherwiseLeaves ? Parts(choice.WhenFalse) : [.. Parts(choice.WhenFalse), .. rest], 0));
                    Emit(new Branch(condition, new(then), new(otherwise)));
                    ForgetAssigned(choice);
                    foreach (IOperation each in rest)
                        ForgetAssigned(each);
                    return;
                }
            }
            ReadStatement(statement);
            if (rest.Length > 0)
                ReadUnlessJumped(rest, jumps);
            return;
        }
    }

    private static IReadOnlyList<IOperation> Parts(IOperation? operation) => operation switch
    {
        null => [],
        IBlockOperation block => block.Operations,
        _ => [operation],
    };

    private void ReadStatement(IOperation statement)
    {
        switch (statement)
        {
            case IBlockOperation block:
                ReadSequence(block.Operations, 0);
                break;
            case IExpressionStatementOperation expression:
                ReadEffect(expression.Operation);
                break;
            case IVariableDeclarationGroupOperation group:
                foreach (IVariableDeclarationOperation declaration in group.Declarations)
                {
                    foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
                        ReadDeclarator(declarator, declaration.Initializer ?? declarator.Initializer);
                }
                break;
            case IConditionalOperation choice:
                Expression condition = Condition(choice.Condition);
                List<Statement> then = Collect(() => ReadSequence(Parts(choice.WhenTrue), 0));
                List<Statement> otherwise = Collect(() => ReadSequence(Parts(choice.WhenFalse), 0));
                Emit(new Branch(condition, new(then), new(otherwise)));
                ForgetAssigned(choice);
                break;
            case ISwitchOperation choice:
                ReadSwitch(choice);
                break;
            case ILoopOperation loop:
                ReadLoop(loop);
                break;
            case IReturnOperation or IBranchOperation:
                ReadJump(statement);
                break;
            case IThrowOperation thrown:
                Emit(new Effect(new(new(["throw ", ""]), new([Discrete(thrown.Exception!)]), false)));
                break;
            case IEmptyOperation or ILocalFunctionOperation or ILabeledOperation { Operation: null }:
                break;
            case ILockOperation or IUsingOperation or ITryOperation:
                throw new Unsupported(
                    Descriptors.Construct, statement.Syntax, $"'{statement.Syntax.GetFirstToken().Text}'", "move it out of the differentiated method");
            default:
                ReadEffect(statement);
                break;
        }
    }

    private void ReadDeclarator(IVariableDeclaratorOperation declarator, IVariableInitializerOperation? initializer)
    {
        ILocalSymbol local = declarator.Symbol;
        bool stable = _scope.Stable.Contains(local);
        if (Shapes.Of(Resolve(local.Type)).Kind is VariableKind.Array or VariableKind.Aggregate && Shapes.Fields(Resolve(local.Type)) is null)
        {
            if (!stable)
                throw new Unsupported(Descriptors.ReferenceReassigned, declarator.Syntax, local.Name);
            if (initializer is null)
                throw new Unsupported(Descriptors.Construct, declarator.Syntax, $"'{local.Name}'", "give the array where it is declared");
            _scope.Bindings[local] = ReadReference(initializer.Value, local.Name, Resolve(local.Type));
            return;
        }
        Binding binding = MakeLocal(local.Name, local.Type, stable, null);
        _scope.Bindings[local] = binding;
        if (initializer is not null)
            AssignTo(binding, initializer.Value);
    }

    private void ReadEffect(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                ReadAssignment(assignment);
                break;
            case ICompoundAssignmentOperation compound:
                ReadCompound(compound);
                break;
            case IIncrementOrDecrementOperation increment:
                ReadIncrement(increment);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                ReadDeconstruction(deconstruction);
                break;
            case IInvocationOperation call:
                ReadCallStatement(call);
                break;
            case IParenthesizedOperation inner:
                ReadEffect(inner.Operand);
                break;
            case IExpressionStatementOperation inner:
                ReadEffect(inner.Operation);
                break;
            case IThrowOperation thrown:
                ReadStatement(thrown);
                break;
            default:
                throw new Unsupported(
                    Descriptors.Construct, operation.Syntax, $"'{operation.Kind}'", "write it with assignments, branches and loops");
        }
    }

    private void ReadSwitch(ISwitchOperation choice)
    {
        // Each case tests the value in turn; the one without a test is the rest.
        IReadOnlyList<ISwitchCaseOperation> cases = choice.Cases;
        Binding subject = SubjectOf(choice.Value);
        ReadCase(0);
        ForgetAssigned(choice);

        void ReadCase(int at)
        {
            if (at == cases.Count)
                return;
            ISwitchCaseOperation each = cases[at];
            if (each.Clauses.Any(static c => c is IDefaultCaseClauseOperation))
            {
                if (at + 1 < cases.Count)
                {
                    throw new Unsupported(
                        Descriptors.Construct, each.Syntax, "A default that is not the last case of its switch", "put it last");
                }
                ReadSequence(Body(each), 0);
                return;
            }
            Expression condition = CaseCondition(subject, each);
            List<Statement> then = Collect(() => ReadSequence(Body(each), 0));
            List<Statement> otherwise = Collect(() => ReadCase(at + 1));
            Emit(new Branch(condition, new(then), new(otherwise)));
        }

        static IReadOnlyList<IOperation> Body(ISwitchCaseOperation each)
        {
            List<IOperation> body = [.. each.Body.SelectMany(static o => Parts(o))];
            if (body.Count > 0 && body[body.Count - 1] is IBranchOperation { BranchKind: BranchKind.Break })
                body.RemoveAt(body.Count - 1);
            return body;
        }
    }

    private void ForgetAssigned(IOperation operation)
    {
        foreach (ISymbol symbol in Assignments.In(operation))
        {
            for (CallScope? scope = _scope; scope is not null; scope = scope.Outer)
            {
                if (scope.Bindings.TryGetValue(symbol, out Binding binding))
                {
                    ForgetAll(binding);
                    break;
                }
            }
        }
    }

    private void ForgetAll(Binding binding)
    {
        if (binding.Variable is { } variable)
            Forget(variable.Name);
        if (binding.Parts is { } parts)
        {
            foreach (Binding part in parts.Values)
                ForgetAll(part);
        }
    }
}
