namespace LaborRisk.Ledger;

/// <summary>The ledger cannot be used as it is; the message says why and what to do, in Chinese and English.</summary>
public sealed class LedgerException(string message) : IOException(message);
