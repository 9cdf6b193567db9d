using System;

namespace Leibniz.Generator.Read;

/// <summary>The ways in which a statement may leave its place.</summary>
[Flags]
internal enum Jump
{
    /// <summary>It goes on with the next statement.</summary>
    None = 0,

    /// <summary>It may return.</summary>
    Return = 1,

    /// <summary>It may end the loop around it.</summary>
    Break = 2,

    /// <summary>It may go to the next round of the loop around it.</summary>
    Continue = 4,
}
