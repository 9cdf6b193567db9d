namespace Leibniz.Generator.Fuzz;

/// <summary>The derivatives that are asked of a program.</summary>
[Flags]
internal enum Kinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The gradient.</summary>
    Gradient = 1,

    /// <summary>The derivative along a direction.</summary>
    Jvp = 2,

    /// <summary>The Hessian times a direction.</summary>
    Hvp = 4,

    /// <summary>The Jacobian of three functions of the result.</summary>
    Jacobian = 8,

    /// <summary>The gradient, the derivative along a direction and the Hessian times one.</summary>
    All = Gradient | Jvp | Hvp,
}
