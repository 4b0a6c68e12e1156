output "arns" {
  description = "Où ils se trouvent, par nom."
  value       = { for name, secret in aws_secretsmanager_secret.main : name => secret.arn }
}
