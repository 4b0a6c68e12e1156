variable "region" {
  description = "Région de l'ensemble."
  type        = string
  nullable    = false
}

variable "name" {
  description = "Nom de l'ensemble."
  type        = string
  nullable    = false
}

variable "scope" {
  description = "CLOUDFRONT, en us-east-1, ou REGIONAL."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["CLOUDFRONT", "REGIONAL"], var.scope)
    error_message = "CLOUDFRONT ou REGIONAL."
  }
}

variable "requests_per_address" {
  description = "Requêtes qu'une adresse peut faire en cinq minutes."
  type        = number
  default     = 2000
  nullable    = false

  validation {
    condition     = var.requests_per_address >= 10 && var.requests_per_address <= 2000000000
    error_message = "À partir de 10."
  }
}

variable "managed_groups" {
  description = "Groupes de règles qu'AWS tient à jour."
  type        = list(string)
  nullable    = false
}

variable "log_retention_days" {
  description = "Durée de conservation des journaux, en jours."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition = contains([
      1,
      3,
      5,
      7,
      14,
      30,
      60,
      90,
      120,
      150,
      180,
      365,
      400,
      545,
      731,
      1096,
      1827,
      2192,
      2557,
      2922,
      3288,
      3653,
    ], var.log_retention_days)
    error_message = "CloudWatch ne conserve les journaux que pour certains nombres de jours."
  }
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
