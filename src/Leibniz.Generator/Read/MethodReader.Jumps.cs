using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Returns, breaks and continues: they set flags, and what they skip is put into branches.</content>
internal sealed partial class MethodReader
{
    private void ReadJump(IOperation jump)
    {
        switch (jump)
        {
            case IReturnOperation { ReturnedValue: { } value }:
                if (_scope.Result is { } result)
                    AssignTo(result, value);
                else
                    ReadEffect(value);
                SetFlag(_scope.Returned ??= MakeFlag(_scopeFrame));
                break;
            case IReturnOperation:
                SetFlag(_scope.Returned ??= MakeFlag(_scopeFrame));
                break;
            case IBranchOperation { BranchKind: BranchKind.Break } when EndsCase(jump):
                throw new Unsupported(
                    Descriptors.Construct, jump.Syntax, "A break in the middle of a case", "put the case's rest into an else");
            case IBranchOperation { BranchKind: BranchKind.Break } when _scope.Loops.Count > 0:
                SetFlag(_scope.Loops[_scope.Loops.Count - 1].Broken!);
                break;
            case IBranchOperation { BranchKind: BranchKind.Continue } when _scope.Loops.Count > 0:
                SetFlag(_scope.Loops[_scope.Loops.Count - 1].Skipped!);
                break;
            default:
                throw new Unsupported(Descriptors.Construct, jump.Syntax, "A goto", "write it with loops and branches");
        }
    }

    private static bool EndsCase(IOperation jump)
    {
        for (IOperation? around = jump.Parent; around is not null and not ILoopOperation; around = around.Parent)
        {
            if (around is ISwitchOperation)
                return true;
        }
        return false;
    }

    private FrameBuilder _scopeFrame = null!;

    private Variable MakeFlag(FrameBuilder frame)
    {
        var flag = new Variable(
            _names.Fresh(Flags.Prefix), "bool", VariableKind.Discrete, false, true, false, "", EquatableArray<string>.Empty);
        Declare(flag, frame);
        return flag;
    }

    private void SetFlag(Variable flag) => Emit(new Assign(Place.Of(flag), new Constant("true", false)));

    // The statements behind one that may have jumped.
    private void ReadUnlessJumped(IReadOnlyList<IOperation> rest, Jump jumps)
    {
        Expression condition = NotJumped(jumps);
        List<Statement> then = Collect(() => ReadSequence(rest, 0));
        Emit(new Branch(condition, new(then), EquatableArray<Statement>.Empty));
        foreach (IOperation each in rest)
            ForgetAssigned(each);
    }

    private Expression NotJumped(Jump jumps)
    {
        var flags = new List<Variable>();
        LoopScope? loop = _scope.Loops.LastOrDefault();
        if (jumps.HasFlag(Jump.Return))
            flags.Add(_scope.Returned ??= MakeFlag(_scopeFrame));
        if (jumps.HasFlag(Jump.Break) && loop is not null)
            flags.Add(loop.Broken!);
        if (jumps.HasFlag(Jump.Continue) && loop is not null)
            flags.Add(loop.Skipped!);
        foreach (Variable flag in flags)
            _scope.Checked.Add(flag.Name);
        return Name(NoneOf(flags), false, "bool");
    }

    private static Verbatim NoneOf(IReadOnlyList<Variable> flags) => new(
        new([.. flags.Select(static (_, i) => i == 0 ? "!" : " && !"), ""]),
        new(flags.Select(static f => (Expression)new Load(Place.Of(f)))), false);
}
