using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Events;

/// <summary>What one kind of event means before anything is learned.</summary>
/// <param name="ShareInTrouble">Share of companies in trouble that show it within the 21 days around.</param>
/// <param name="PerCompanyYear">How often it happens to a company without trouble; learned from the stream as time goes.</param>
/// <param name="IsReport">People told somebody: how many, and how grave, then counts.</param>
internal readonly record struct KindWeight(double ShareInTrouble, double PerCompanyYear, bool IsReport)
{
    private static readonly KindWeight[] Table = Build();

    public static KindWeight Of(EnterpriseEventKind kind) => Table[(int)kind];

    private static KindWeight[] Build()
    {
        var table = new KindWeight[EnterpriseEventKinds.Count];
        Set(EnterpriseEventKind.EquityChange, 0.12, 0.10, false);
        Set(EnterpriseEventKind.LegalRepresentativeChange, 0.07, 0.06, false);
        Set(EnterpriseEventKind.AddressChange, 0.05, 0.06, false);
        Set(EnterpriseEventKind.Relocation, 0.06, 0.02, false);
        Set(EnterpriseEventKind.InsolvencyFiling, 0.08, 0.005, false);
        Set(EnterpriseEventKind.CourtEnforcement, 0.08, 0.05, false);
        Set(EnterpriseEventKind.CourtCase, 0.08, 0.20, false);
        Set(EnterpriseEventKind.ArbitrationFiled, 0.12, 0.06, true);
        Set(EnterpriseEventKind.TaxArrears, 0.05, 0.03, false);
        Set(EnterpriseEventKind.SocialInsuranceArrears, 0.08, 0.03, false);
        Set(EnterpriseEventKind.UtilityCut, 0.04, 0.01, false);
        Set(EnterpriseEventKind.AbnormalOperation, 0.04, 0.02, false);
        Set(EnterpriseEventKind.ProductionHalt, 0.06, 0.005, false);
        Set(EnterpriseEventKind.LayoffNotice, 0.08, 0.005, true);
        Set(EnterpriseEventKind.WorkStoppage, 0.10, 0.002, true);
        Set(EnterpriseEventKind.WageComplaint, 0.20, 0.20, true);
        Set(EnterpriseEventKind.Petition, 0.15, 0.02, true);
        Set(EnterpriseEventKind.GridReport, 0.20, 0.06, true);
        Set(EnterpriseEventKind.SelfReport, 0.12, 0.02, true);
        Set(EnterpriseEventKind.CheckupFinding, 0.06, 0.05, true);
        return table;

        void Set(EnterpriseEventKind kind, double share, double perYear, bool isReport) => table[(int)kind] = new KindWeight(share, perYear, isReport);
    }
}
