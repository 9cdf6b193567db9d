namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>How columns are scaled before the penalty sees their coefficients.</summary>
public enum Standardisation
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>To mean square 1 (after centring, if there is an intercept): population variance 1.</summary>
    UnitVariance,

    /// <summary>To Euclidean norm 1 (after centring, if there is an intercept), as Efron et al., 2004.</summary>
    UnitNorm,
}
