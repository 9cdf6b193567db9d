namespace System.Runtime.CompilerServices;

/// <summary>Lets this old framework compile records.</summary>
internal static class IsExternalInit;
