using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests.Laws;

/// <summary>The records that steps stand for; a negative number stands for a field that was not given.</summary>
internal static class StepRecords
{
    public static EmploymentReport Report(this Step.Figures step, Instant now)
    {
        var month = now.DistrictDate.AddDays(1 - now.DistrictDate.Day).AddMonths(-1 - step.MonthsAgo);
        return new EmploymentReport(step.Company, month, month.AddMonths(1).AddDays(-1), now, step.Headcount)
        {
            Separations = Given(step.Separations),
            Insured = Given(step.InsuredPercent) / 100 * step.Headcount,
            WagesDue = 1_000_000,
            WagesPaid = Given(step.PaidPercent) * 10_000,
        };
    }

    public static EnterpriseEvent Event(this Step.Happening step, Instant now) => new(step.Company, step.Kind, now.Plus(-step.Late))
    {
        Ticket = (ulong)step.Ticket,
        Persons = Given(step.Persons),
        Severity = Given(step.Severity) / 10,
        CausedByOurAlert = step.CausedByUs,
    };

    private static double Given(int number) => number < 0 ? double.NaN : number;
}
