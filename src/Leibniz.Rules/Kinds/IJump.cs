namespace Leibniz.Rules;

/// <summary>A rule with a kink at 0 whose slope is one constant below it and another above: |x|, relu.</summary>
public interface IJump
{
    /// <summary>The name under which a printed formula shows the slope.</summary>
    static abstract string SlopeName { get; }

    /// <summary>The slope at x &lt; 0.</summary>
    static abstract double Below { get; }

    /// <summary>The slope that the conventions give at x = 0.</summary>
    static abstract double At { get; }

    /// <summary>The slope at x &gt; 0.</summary>
    static abstract double Above { get; }
}
