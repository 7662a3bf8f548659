namespace LaborRisk.Domain;

/// <summary>
/// The book cannot be written to now, as on a full disk: of what was to be stored nothing is, and it may be tried again. The message names the file and
/// what to do, in Chinese and English.
/// </summary>
public sealed class UnwritableBookException(string message, Exception cause) : IOException(message, cause);
