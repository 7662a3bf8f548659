using System.Globalization;
using LaborRisk.Domain;
using LaborRisk.Simulator;

namespace LaborRisk.Bench.Traffic;

/// <summary>The companies that the traffic comes from: log-normal sizes, and volumes that differ beyond size.</summary>
internal sealed class Workplaces
{
    private const double LogStaffMean = 4;
    private const double LogStaffSpread = 1.3;
    private const int SmallestStaff = 5;
    private const int LargestStaff = 50_000;
    private const double ActivityShape = 2;
    private readonly int[] staff;
    private readonly AliasTable byVolume;

    public Workplaces(TrafficPlan plan)
    {
        var dice = new Dice(plan.Seed, "workplaces");
        staff = new int[plan.Companies];
        var volumes = new double[plan.Companies];
        for (var i = 0; i < staff.Length; i++)
        {
            staff[i] = Math.Clamp((int)Math.Exp(LogStaffMean + (LogStaffSpread * dice.Normal())), SmallestStaff, LargestStaff);
            volumes[i] = staff[i] * dice.GammaOfMeanOne(ActivityShape);
        }

        byVolume = new AliasTable(volumes);
        Directory = new CompanyDirectory(staff.Select((count, i) => new Enterprise(
            string.Create(CultureInfo.InvariantCulture, $"91990001{i:D10}"), "", "", "", count, "", "")));
    }

    public CompanyDirectory Directory { get; }

    public int Count => staff.Length;

    public int StaffOf(int company) => staff[company];

    /// <summary>A company that somebody asks about now, by its volume.</summary>
    public int Draw(Dice dice) => byVolume.Draw(dice);
}
