output "id" {
  description = "Le groupe."
  value       = aws_security_group.main.id
}
