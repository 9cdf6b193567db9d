namespace Leibniz.Imaging.Codecs;

/// <summary>A file cannot be read as an image, or an image cannot be written as one; the message says why.</summary>
public sealed class ImageFileException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected and what came.</param>
    public ImageFileException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected and what came.</param>
    /// <param name="inner">What failed below.</param>
    public ImageFileException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
