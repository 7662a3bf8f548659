namespace LaborRisk.Domain;

/// <summary>
/// Tells one worker of one company from another and nothing else: 64 bits of a keyed hash whose key is destroyed when no window needs it.
/// It has no text form, so that it cannot slip into a log or a message.
/// </summary>
public readonly record struct Pseudonym(ulong Value)
{
    public override string ToString() => "(pseudonym)";
}
