using System.Runtime.Intrinsics;
using LaborRisk.Domain;
using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.Figures;

/// <summary>Judges an enterprise's own figures against its past and against what all report: people leaving, insurance dropped, wages unpaid, silence.</summary>
internal sealed class FigureModel
{
    /// <summary>Days after the end of a month by which its report is overdue.</summary>
    private const int DueDays = 25;

    /// <summary>A report may run ahead of the end of its period by so many days.</summary>
    private const int LongestPeriodDays = 31;

    /// <summary>Days for which figures stand; then they fade with <see cref="FadeDays"/>.</summary>
    private const int StandDays = 7;

    private const double FadeDays = 7;

    /// <summary>Person-months that the common rate weighs against a company's own.</summary>
    private const double CommonWeight = 150;

    /// <summary>Months differ by more than chance; Gamma shape of separations and of insurance lapses.</summary>
    private const float Shape = 5;

    /// <summary>Larger companies are judged as if they had so many staff: beyond it, shape is all that counts.</summary>
    private const double LargestStaff = Burst.LargestCount;

    /// <summary>An overdue report: too little to be seen alone, enough to be named beside other evidence.</summary>
    private const double SilenceLogRatio = 0.45;

    private const double LargestLogRatio = 7;

    private static readonly Vector256<float> SharesLeaving = Vector256.Create(0.08f, 0.16f, 0.32f, 0, 0, 0, 0, 0);
    private static readonly Vector256<float> SharesUninsured = Vector256.Create(0.12f, 0.25f, 0.5f, 0, 0, 0, 0, 0);

    private double separations = 3;
    private double personMonths = 100;
    private double insured = 95;
    private double insuredPersonMonths = 100;

    /// <summary>District day from which the report after the latest is overdue.</summary>
    public static int OverdueFrom(in CompanyFigures company) => company.Latest.PeriodEnd + LongestPeriodDays + DueDays + 1;

    /// <summary>Takes one report. A report of a later period moves the latest into the past; a re-stated one replaces; an older one is too old to judge.</summary>
    /// <returns>Whether the evidence may have changed.</returns>
    public bool Take(ref CompanyFigures company, EmploymentReport report)
    {
        var figures = PeriodFigures.Of(report);
        if (figures.PeriodEnd > report.ReportedAt.DistrictDay + LongestPeriodDays)
        {
            // A slip of the pen: taken, it would make every later report look old.
            return false;
        }

        if (figures.PeriodEnd < company.Latest.PeriodEnd
            || (figures.PeriodEnd == company.Latest.PeriodEnd && figures.ReportedAt < company.Latest.ReportedAt))
        {
            return false;
        }

        if (figures.PeriodEnd > company.Latest.PeriodEnd && company.Reports)
        {
            MoveToPast(ref company);
        }

        company.Latest = figures;
        company.Overdue = false;
        company.Evidence = Judge(company);
        return true;
    }

    /// <summary>Weight of the evidence as it stands at <paramref name="clock"/>, log ratio.</summary>
    public static double Standing(in CompanyFigures company, Instant clock)
    {
        var age = (clock.Milliseconds - company.Latest.ReportedAt) / (double)Instant.Day;
        var standing = age <= StandDays ? company.Evidence.LogRatio : company.Evidence.LogRatio * Math.Exp(-(age - StandDays) / FadeDays);
        return company.Overdue && age < 120 ? Math.Max(standing, 0) + SilenceLogRatio : standing;
    }

    private void MoveToPast(ref CompanyFigures company)
    {
        const float keep = 0.9f;
        ref var latest = ref company.Latest;
        var staff = Math.Max(latest.Headcount, 0);
        if (!float.IsNaN(latest.Separations) && !IsDataEvent(company))
        {
            // What an episode brought is not normal: no more than three times the expectation enters the past.
            var usual = (float)ExpectedSeparationRate(company) * staff;
            var entering = Math.Min(latest.Separations, (3 * usual) + 2);
            company.PastPersonMonths = (company.PastPersonMonths * keep) + staff;
            company.PastSeparations = (company.PastSeparations * keep) + entering;
            AddToCommon(ref personMonths, ref separations, staff, entering);
        }

        if (!float.IsNaN(latest.InsuredRatio) && !IsDataEvent(company))
        {
            var entering = Math.Max(Math.Min(latest.InsuredRatio, 1), ExpectedInsuredRatio(company) - 0.1) * staff;
            company.PastInsuredPersonMonths = (company.PastInsuredPersonMonths * keep) + staff;
            company.PastInsured = (company.PastInsured * keep) + (float)entering;
            AddToCommon(ref insuredPersonMonths, ref insured, staff, entering);
        }

        if (!float.IsNaN(latest.PaidRatio))
        {
            company.UsualUnpaid = (company.UsualUnpaid * 0.8f) + (0.2f * Math.Clamp(1 - latest.PaidRatio, 0, 0.3f));
        }

        company.UsualMove = Staffing.UsualMoveAfter(company);
        company.HeadcountEarlier = company.HeadcountBefore;
        company.HeadcountBefore = latest.Headcount;
        company.Periods++;
    }

    /// <summary>No company, however large or garbled its report, weighs more than a middling one in what is common to all.</summary>
    private static void AddToCommon(ref double months, ref double people, double staff, double entering)
    {
        const double Kept = 0.9998;
        var scale = Math.Min(1, LargestStaff / Math.Max(1, staff));
        months = (months * Kept) + (staff * scale);
        people = (people * Kept) + (entering * scale);
    }

    private double ExpectedSeparationRate(in CompanyFigures company) =>
        (company.PastSeparations + (separations / personMonths * CommonWeight)) / (company.PastPersonMonths + CommonWeight);

    private double ExpectedInsuredRatio(in CompanyFigures company) =>
        (company.PastInsured + (insured / insuredPersonMonths * CommonWeight / 3)) / (company.PastInsuredPersonMonths + (CommonWeight / 3));

    /// <summary>The headcount jumps and nobody is said to have come or gone: a merger, a split or a slip of the unit, not distress.</summary>
    private static bool IsDataEvent(in CompanyFigures company)
    {
        if (company.Periods == 0 || !(company.HeadcountBefore > 0))
        {
            return false;
        }

        var change = company.Latest.Headcount - company.HeadcountBefore;
        var told = (float.IsNaN(company.Latest.Hires) ? 0 : company.Latest.Hires) - (float.IsNaN(company.Latest.Separations) ? 0 : company.Latest.Separations);
        return Math.Abs(change) > 0.5 * company.HeadcountBefore && Math.Abs(change - told) > 0.5 * Math.Abs(change);
    }

    private FigureEvidence Judge(in CompanyFigures company)
    {
        var latest = company.Latest;
        var total = 0.0;
        var heaviest = default(FigureEvidence);
        if (!IsDataEvent(company))
        {
            var before = company.Periods > 0 && company.HeadcountBefore > 0 ? company.HeadcountBefore : latest.Headcount;
            if (float.IsNaN(latest.Separations))
            {
                Weigh(Indicator.Headcount, Staffing.FallLogRatio(company), latest.Headcount, before);
            }
            else
            {
                var usual = ExpectedSeparationRate(company) * before;
                Weigh(Indicator.Separations, Excess(latest.Separations, usual, before, SharesLeaving), latest.Separations, (float)usual);
            }
        }

        if (!float.IsNaN(latest.InsuredRatio) && latest.Headcount > 0)
        {
            var usual = ExpectedInsuredRatio(company);
            var uninsured = (1 - Math.Min(latest.InsuredRatio, 1)) * latest.Headcount;
            Weigh(
                Indicator.InsuredRatio,
                Excess(uninsured, ((1 - usual) * latest.Headcount) + 0.3, latest.Headcount, SharesUninsured),
                latest.InsuredRatio,
                (float)usual);
        }

        if (!float.IsNaN(latest.PaidRatio))
        {
            Weigh(Indicator.WagesPaidRatio, UnpaidLogRatio(1 - latest.PaidRatio - company.UsualUnpaid), latest.PaidRatio, 1 - company.UsualUnpaid);
        }

        if (latest.UnpaidWorkers > 0)
        {
            Weigh(Indicator.UnpaidWorkers, Math.Min(4, 1 + Math.Log(latest.UnpaidWorkers)), latest.UnpaidWorkers, 0);
        }

        Weigh(Indicator.Production, latest.Production switch { Production.Halted => 3, Production.Reduced => 1, _ => 0 }, (float)latest.Production, 1);
        return heaviest with { LogRatio = (float)Math.Clamp(total, -1, LargestLogRatio) };

        void Weigh(Indicator indicator, double logRatio, float value, float expected)
        {
            total += logRatio;
            if (logRatio > heaviest.Strength)
            {
                heaviest = new FigureEvidence(0, indicator, (float)logRatio, value, expected);
            }
        }
    }

    /// <summary>How much likelier a number of people is when a share of all staff is added to what is usual; averaged over three shares.</summary>
    private static double Excess(double people, double usual, double staff, Vector256<float> shares)
    {
        if (!(staff > 0))
        {
            return 0;
        }

        var scale = Math.Min(1, LargestStaff / staff);
        var count = (float)Math.Round(Math.Min(people, staff) * scale);
        var extra = shares * (float)(staff * scale);
        var ratio = default(Vector256<float>);
        Burst.LikelihoodRatios(
            Vector256.Create(count),
            Vector256.Create((float)Math.Max(usual * scale, 0.05)),
            Vector256.Create(Shape),
            extra,
            Vector256.Exp(-extra),
            new Span<Vector256<float>>(ref ratio));
        return Math.Clamp(Math.Log((ratio[0] + ratio[1] + ratio[2]) / 3), -0.5, 6);
    }

    /// <summary>Wages beyond a few per cent late: pay that runs over into the next month is common up to an eighth, rare beyond.</summary>
    private static double UnpaidLogRatio(double unpaid) => unpaid switch
    {
        <= 0.03 => 0,
        <= 0.12 => (unpaid - 0.03) / 0.09 * 0.8,
        <= 0.3 => 0.8 + ((unpaid - 0.12) / 0.18 * 3.4),
        _ => 4.2 + Math.Min(0.8, unpaid - 0.3),
    };

    public void Save(BinaryWriter writer)
    {
        writer.Write(separations);
        writer.Write(personMonths);
        writer.Write(insured);
        writer.Write(insuredPersonMonths);
    }

    public void Load(BinaryReader reader)
    {
        separations = reader.ReadDouble();
        personMonths = reader.ReadDouble();
        insured = reader.ReadDouble();
        insuredPersonMonths = reader.ReadDouble();
    }
}
