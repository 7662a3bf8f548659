using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>Where an alert stands: all that decides what can be done to it next.</summary>
/// <param name="Withheld">Why those inside must not be told; <c>null</c> = they may be.</param>
public readonly record struct Standing(bool Resolved, bool Acknowledged, bool Released, WithheldReason? Withheld)
{
    /// <summary>
    /// What fits now. A closed alert takes nothing more. Before anything else somebody takes it on; a release is itself one tap and needs no second.
    /// Where no machine may push, a person phones and records it.
    /// </summary>
    public bool Allows(ActKind act) => !Resolved && act switch
    {
        ActKind.Acknowledge => !Acknowledged,
        ActKind.Release => !Released && Withheld is null,
        ActKind.Phone => Acknowledged && Withheld == WithheldReason.ChairNoticeNever,
        _ => Acknowledged,
    };
}
