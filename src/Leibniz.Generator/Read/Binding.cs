using System.Collections.Generic;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Read;

/// <summary>What a symbol of the user's code stands for in the model: a place, a value, or a structure's parts.</summary>
internal sealed record Binding
{
    /// <summary>The place; null for a value or a structure taken apart.</summary>
    public Place? Place { get; init; }

    /// <summary>A stable value that the symbol stands for.</summary>
    public Expression? Value { get; init; }

    /// <summary>The parts of a structure or tuple, by the names of its fields.</summary>
    public Dictionary<string, Binding>? Parts { get; init; }

    /// <summary>How an array of several dimensions, or of arrays, lies in one of numbers.</summary>
    public Layout? Layout { get; init; }

    /// <summary>A lambda or method that a delegate stands for.</summary>
    public IOperation? Lambda { get; init; }

    /// <summary>The variable behind a whole place.</summary>
    public Variable? Variable { get; init; }
}
