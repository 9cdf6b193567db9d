namespace Leibniz;

/// <summary>How a derivative is estimated from values of the function alone.</summary>
public enum NumericalMethod
{
    /// <summary>Central differences at halved steps, extrapolated to step 0; the most accurate, up to 25 values an input.</summary>
    Ridders,

    /// <summary>(f(x + h) − f(x)) / h: error O(h), about half of the digits.</summary>
    Forward,

    /// <summary>(f(x) − f(x − h)) / h: error O(h), about half of the digits.</summary>
    Backward,

    /// <summary>(f(x + h) − f(x − h)) / 2h: error O(h²), about two thirds of the digits.</summary>
    Central2,

    /// <summary>Four values around x: error O(h⁴).</summary>
    Central4,

    /// <summary>Six values around x: error O(h⁶).</summary>
    Central6,

    /// <summary>Eight values around x: error O(h⁸).</summary>
    Central8,
}
