namespace Leibniz.Generator.Model;

/// <summary>Which derivative is asked for.</summary>
internal enum DerivativeKind
{
    /// <summary>The gradient of a scalar result, by reverse mode.</summary>
    Gradient,

    /// <summary>A Jacobian–vector product, by forward mode.</summary>
    Jvp,

    /// <summary>A vector–Jacobian product, by reverse mode.</summary>
    Vjp,

    /// <summary>The whole Jacobian, by chunks of forward mode.</summary>
    Jacobian,

    /// <summary>A Hessian–vector product, forward over reverse.</summary>
    Hvp,

    /// <summary>The whole Hessian, by chunks of forward over reverse.</summary>
    Hessian,
}
