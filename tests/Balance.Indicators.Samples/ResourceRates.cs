namespace Balance.Indicators.Samples;

/// <summary>
/// What schools have for each pupil: people and rooms per 10 000 pupils, areas in 0.01 ㎡ and equipment in yuan per
/// pupil. Each range starts just above the limit. Sports grounds grow towards the country far more than pupils do, which
/// is what carries their coefficient in 小学 above its limit.
/// </summary>
internal sealed record ResourceRates(
    NumberRange AboveQualification,
    NumberRange Backbone,
    NumberRange PeAndArt,
    NumberRange TeachingArea,
    NumberRange SportsArea,
    NumberRange Equipment,
    NumberRange Multimedia
)
{
    public static ResourceRates Of(Stage stage, Location location) =>
        stage == Stage.Primary
            ? new(
                (430, 560),
                (105, 160),
                (92, 130),
                (455, 720),
                location switch
                {
                    Location.Urban => (755, 950),
                    Location.Town => (900, 1600),
                    _ => (1800, 4200),
                },
                (2050, 3100),
                (232, 300)
            )
            : new(
                (540, 680),
                (105, 160),
                (92, 130),
                (585, 880),
                location switch
                {
                    Location.Urban => (1030, 1300),
                    Location.Town => (1200, 1800),
                    _ => (1500, 2200),
                },
                (2550, 3700),
                (242, 320)
            );
}
