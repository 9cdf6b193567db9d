namespace Leibniz.Cli;

/// <summary>The command was called wrongly; its message is one clear line.</summary>
internal sealed class UsageException(string message) : Exception(message);
