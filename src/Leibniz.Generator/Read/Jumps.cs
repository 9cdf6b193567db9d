using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <summary>Finds the jumps in statements.</summary>
internal static class Jumps
{
    public static Jump Of(IOperation? operation)
    {
        switch (operation)
        {
            case null or ILocalFunctionOperation or IAnonymousFunctionOperation:
                return Jump.None;
            case IReturnOperation:
                return Jump.Return;
            case IBranchOperation branch:
                return branch.BranchKind switch
                {
                    BranchKind.Break => Jump.Break,
                    BranchKind.Continue => Jump.Continue,
                    _ => Jump.Return,
                };
        }
        Jump jumps = Jump.None;
        foreach (IOperation child in operation.ChildOperations)
            jumps |= Of(child);
        return operation switch
        {
            ILoopOperation => jumps & Jump.Return,
            // The break of a case ends the case.
            ISwitchOperation => jumps & ~Jump.Break,
            _ => jumps,
        };
    }

    /// <summary>Whether control never goes on behind an operation.</summary>
    public static bool AlwaysLeaves(IOperation? operation) => operation switch
    {
        IReturnOperation or IBranchOperation or IThrowOperation => true,
        IExpressionStatementOperation e => e.Operation is IThrowOperation,
        IBlockOperation block => block.Operations.Any(AlwaysLeaves),
        IConditionalOperation { WhenFalse: { } otherwise } choice => AlwaysLeaves(choice.WhenTrue) && AlwaysLeaves(otherwise),
        _ => false,
    };
}
