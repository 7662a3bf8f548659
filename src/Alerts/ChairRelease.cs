using LaborRisk.Alerts.Routing;
using LaborRisk.Alerts.Texts;
using LaborRisk.Domain;

namespace LaborRisk.Alerts;

/// <summary>
/// What 核准推送 at the desk may tell inside an enterprise: the gates and the text of the notice slots, without their clock. Pure and immutable.
/// </summary>
public sealed class ChairRelease(CompanyDirectory directory, IReadOnlyList<Officer> officers, Thresholds thresholds)
{
    private readonly OfficerRoutes routes = new(officers);
    private readonly PrivacyGates gates = new(thresholds.Gates);

    /// <param name="company">Index into the directory, or <see cref="Signal.DistrictOnly"/>.</param>
    /// <param name="evidence">What the alert rests on, heaviest first.</param>
    public ChairRuling Rule(int company, IReadOnlyList<Driver> evidence)
    {
        if (company == Signal.DistrictOnly)
        {
            return ChairRuling.No(WithheldReason.DistrictWide, []);
        }

        var enterprise = directory[company];
        var inside = routes.Inside(enterprise);
        var told = gates.MayBeToldInside(evidence);
        WithheldReason? withheld =
            enterprise.ChairNotice == ChairNotice.Never ? WithheldReason.ChairNoticeNever
            : gates.DeskOnly(enterprise, evidence) ? WithheldReason.SmallCompany
            : inside.Count == 0 ? WithheldReason.NoChair
            : told.Count == 0 ? WithheldReason.TooFewWorkers
            : null;
        if (withheld is { } reason)
        {
            return ChairRuling.No(reason, inside);
        }

        var text = ChairText.Released(enterprise, told);
        return new ChairRuling(null, inside, text.Title, text.Body);
    }
}
