# Des secrets sans leurs valeurs : aws secretsmanager put-secret-value les y met.

resource "aws_secretsmanager_secret" "main" {
  for_each                = var.secrets
  region                  = var.region
  name                    = each.value
  recovery_window_in_days = 30
  tags                    = var.tags
}
