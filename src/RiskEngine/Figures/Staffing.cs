namespace LaborRisk.RiskEngine.Figures;

/// <summary>Judges the headcount alone, where an enterprise does not say how many left: a fall against how much its headcount usually moves.</summary>
internal static class Staffing
{
    /// <summary>Usual move of a headcount in a month, before the company's own is known.</summary>
    private const float CommonMove = 0.02f;

    /// <summary>Smaller moves are not told apart.</summary>
    private const float LeastMove = 0.002f;

    /// <summary>Share of the staff that comes or goes by chance in a month.</summary>
    private const double Turnover = 0.02;

    /// <summary>Months in which a company's usual move is e-fold forgotten, about.</summary>
    private const float MoveMonths = 24;

    /// <summary>No move enters the usual one as more than so many of it, and a rise beyond so many is a jump that may go again.</summary>
    private const float Jump = 2;

    /// <summary>Mean share of the staff that goes in a month of trouble.</summary>
    private const double TroubledFall = 0.12;

    /// <summary>Share of quiet months whose headcount is off for reasons of its own.</summary>
    private const double OddMonths = 0.004;

    /// <summary>
    /// How much likelier the latest headcount is in trouble than without, log ratio: an exponential fall against a Laplace move. What only takes back a
    /// jump of the month before (a slip of the reporting, people lent for a month) is no fall.
    /// </summary>
    public static double FallLogRatio(in CompanyFigures company)
    {
        if (company.Periods == 0 || !(company.HeadcountBefore > 0))
        {
            return 0;
        }

        var from = company.HeadcountBefore;
        var scale = ScaleOf(company, from);
        if (company.HeadcountEarlier > 0 && from > company.HeadcountEarlier * (1 + (Jump * scale)))
        {
            from = company.HeadcountEarlier;
        }

        var fall = Math.Max(0, 1 - (company.Latest.Headcount / from));
        var troubled = Math.Exp(-fall / TroubledFall) / TroubledFall;
        var quiet = Math.Exp(-fall / scale) / (2 * scale);
        return Math.Max(-0.5, Math.Log(troubled / (((1 - OddMonths) * quiet) + (OddMonths * troubled))));
    }

    /// <summary>The usual move once the latest headcount has entered it.</summary>
    public static float UsualMoveAfter(in CompanyFigures company)
    {
        var usual = company.UsualMove > 0 ? company.UsualMove : CommonMove;
        if (!(company.HeadcountBefore > 0) || company.Periods == 0)
        {
            return usual;
        }

        var move = Math.Min(Math.Abs((company.Latest.Headcount / company.HeadcountBefore) - 1), Jump * usual);
        return Math.Max(LeastMove, usual + ((move - usual) / MoveMonths));
    }

    private static double ScaleOf(in CompanyFigures company, double staff) =>
        (company.UsualMove > 0 ? company.UsualMove : CommonMove) + Math.Sqrt(Turnover / staff);
}
