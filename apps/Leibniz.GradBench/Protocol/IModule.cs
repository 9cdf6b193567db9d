using System.Text.Json;

namespace Leibniz.GradBench.Protocol;

/// <summary>A problem of the benchmark.</summary>
internal interface IModule
{
    /// <summary>Its name in the protocol.</summary>
    string Name { get; }

    /// <summary>Parses an input and allocates what a function needs.</summary>
    /// <param name="function">Name of the function.</param>
    /// <param name="input">The input as the message has it.</param>
    /// <returns>The function at the input; <see langword="null"/> where the module has no function of that name.</returns>
    /// <exception cref="JsonException">The input is not of the function's format.</exception>
    /// <exception cref="ArgumentException">Sizes in the input do not fit each other.</exception>
    Prepared? Prepare(string function, JsonElement input);
}
