using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>incidents.json and meta.json: what is true of the district, and what was broken on purpose.</summary>
internal static class LabelFiles
{
    private const long Day = 86_400;

    public static void WriteIncidents(DistrictTimeline district, string path)
    {
        var json = new ReportWriter();
        json.Object(null, () =>
        {
            json.Array("incidents", district.Incidents, incident => json.Object(null, () => WriteIncident(json, district, incident)));
            json.Array("ignore", district.LawClasses, lesson => json.Object(null, () => WriteLawClass(json, district, lesson)));
        });
        Write(path, json);
    }

    public static void WriteMeta(DistrictTimeline district, long events, string path)
    {
        var plan = district.Plan;
        var json = new ReportWriter();
        json.Object(null, () =>
        {
            json.Number("seed", Number.Integer(plan.Seed));
            json.Integer("companies", plan.Companies);
            json.Integer("days", plan.Days);
            json.Integer("events", events);
            json.Array("shocks", district.Shocks, shock => WriteShock(json, shock));
            json.Object("bad", () =>
            {
                foreach (var kind in FaultKinds.All)
                {
                    json.Integer(kind.Name(), district.Faults.Count(kind));
                }
            });
            json.String("start", plan.Time(0));
            json.String("end", plan.Time(plan.Days * Day));
        });
        Write(path, json);
    }

    private static void WriteIncident(ReportWriter json, DistrictTimeline district, PlannedIncident incident)
    {
        var company = district.Companies[incident.Company];
        json.String("enterpriseId", company.Id);
        json.String("kind", incident.Kind.Name);
        json.String("onset", district.Plan.Time(incident.Onset * Day));
        json.String("end", district.Plan.Time(incident.End * Day));
        json.Integer("workers", incident.Workers);
        json.Integer("headcount", company.Headcount);
        json.Integer("durationDays", incident.DurationDays);
    }

    private static void WriteLawClass(ReportWriter json, DistrictTimeline district, LawClassDay lesson)
    {
        json.String("enterpriseId", district.Companies[lesson.Company].Id);
        json.String("onset", district.Plan.Time(lesson.Day * Day));
        json.String("end", district.Plan.Time((lesson.Day + 1) * Day));
        json.String("why", "law class");
    }

    private static void WriteShock(ReportWriter json, PlannedShock shock)
    {
        Action[] parts =
        [
            () => json.Integer(null, shock.First),
            () => json.Integer(null, shock.End),
            () => json.String(null, shock.Topic.Name()),
            () => json.Fraction(null, shock.Factor),
        ];
        json.Array(null, parts, write => write());
    }

    private static void Write(string path, ReportWriter json) => File.WriteAllText(path, json.ToString(), new UTF8Encoding(false));
}
